export const foldersInOneProcess: readonly string[]
export const registersOnImport: RegExp
