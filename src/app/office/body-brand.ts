import type { Colour } from '../../domain/brand/contrast.ts'
import { sealForDark, sealProperties } from '../../domain/brand/seal.ts'
import type { Brand } from '../ports/store/bodies.ts'

/** The seal by day and in the dark; undefined where the body keeps Candor's. */
export function sealOf(brand: Brand | undefined): { readonly light: Colour; readonly dark: Colour } | undefined {
  const light = brand?.seal
  return light ? { light, dark: brand.sealDark ?? sealForDark(light) } : undefined
}

/** The style sheet that a body's pages load after Candor's own: nothing but custom properties. */
export function brandStyleSheet(brand: Brand | undefined): string {
  const seal = sealOf(brand)
  if (!seal) return ''
  const rule = (look: 'light' | 'dark') =>
    `:root{${sealProperties(seal[look], look)
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`
  return `${rule('light')}@media screen and (prefers-color-scheme:dark){${rule('dark')}}`
}
