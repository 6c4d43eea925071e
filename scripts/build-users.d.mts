export function runsFrom(dist: string, build: string): void
export function removeOldBuilds(dist: string, keep: string): void
