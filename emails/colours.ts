import type { Tone } from './letter.ts'

// Colours are inline for the many programs that drop a style block; the block adds dark mode and small screens.
export const ink = '#1d2730'
export const quiet = '#55616b'
export const line = '#d9dcd8'
export const paper = '#ffffff'
export const canvas = '#f2f1ec'
export const accents: { readonly [T in Tone]: string } = { calm: '#1f5a5e', urgent: '#9c2f1f' }
