import type { Metafile } from 'esbuild'

export function writePackage(folder: string): Promise<Metafile>
export function makePackage(destination: string): Promise<{ filename: string; size: number; unpackedSize: number }>
