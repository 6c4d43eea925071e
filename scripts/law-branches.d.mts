export function lawIdsOf(registry: string): string[]
export function lawBranches(
  files: readonly { path: string; lines: readonly string[] }[],
  ids: readonly string[],
): string[]
