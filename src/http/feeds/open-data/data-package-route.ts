import { commonLicence } from '../../../app/open-data/licence-entry.ts'
import { everyone, notFound, Pages, within } from '../../ui/pages.ts'
import { dataLanguage } from './data-language.ts'
import { dataPackage } from './data-package.ts'
import { openData } from './open-data-headers.ts'

/** /datapackage.json: the tables of the log with their schemas; with `?body=` those of one body. */
export function dataPackageFile(): Pages {
  return new Pages().file('/datapackage.json', within('read', everyone), async ({ ports }, c) => {
    const slug = c.req.query('body')
    const body = slug ? await ports.store.bodies.bySlug(slug) : undefined
    if (body === null) return notFound
    const bodies = body ? [body] : await ports.store.bodies.all()
    const licence = commonLicence(bodies, ports.settings.baseUrl)
    const text = JSON.stringify(dataPackage(ports.settings.baseUrl, body, licence, dataLanguage(c, bodies)), null, 2)
    return openData(c, { type: 'application/json', etag: `W/"${ports.digest.sha256(text).slice(0, 32)}"` }, () => text)
  })
}
