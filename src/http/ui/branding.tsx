import { sealOf } from '../../app/office/body-brand.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import { textIn } from '../../domain/text/local-text.ts'
import type { Viewer } from './viewer.ts'

/** Names the content of a body's style sheet: another seal is another address. */
export function brandVersion({ settings }: Body): string {
  const seal = sealOf(settings.brand)
  // The form of the sheet may change too, with a later release: then the letter does.
  return seal ? `a${seal.light.slice(1)}${seal.dark.slice(1)}` : ''
}

/** What the head of a page loads where it belongs to one body: that body's colours, after Candor's own. */
export function BrandingStyle({ viewer }: { viewer: Viewer }) {
  const { branding } = viewer
  const version = branding ? brandVersion(branding) : ''
  return branding && version ? <link rel="stylesheet" href={`/bodies/${branding.slug}/brand.css?v=${version}`} /> : null
}

export function BrandingLogo({ body }: { body: Body }) {
  const logo = body.settings.brand?.logo
  if (!logo) return null
  const source = `/bodies/${body.slug}/logo?v=${logo.sha256.slice(0, 12)}`
  return <img src={source} alt="" width={logo.width} height={logo.height} />
}

/** The body whose page it is, beside Candor's own name. */
export function BrandingName({ viewer }: { viewer: Viewer }) {
  const { branding, locale } = viewer
  if (!branding) return null
  return (
    <p class="house">
      <BrandingLogo body={branding} />
      <span>{textIn(branding.name, locale)}</span>
    </p>
  )
}
