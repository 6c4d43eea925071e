export function subjectFault(subject: string): string | undefined
export function historyFaults(folder: string, since?: string): string[] | undefined
