export function tryProgram(
  program: string,
  folder: string,
  node?: string,
): Promise<{ imported: number; doctor: { ok: boolean }; health: number; pdf: Buffer }>
export function installPackage(tarball: string, base: string): Promise<string>
export function bytesUnder(folder: string): number
