import type { Body } from '../../app/ports/store/bodies.ts'
import { everyone, Pages, within } from '../ui/pages.ts'

const formats = [
  { path: '/log.csv', mediaType: 'text/csv', title: 'CSV' },
  { path: '/log.sflf.csv', mediaType: 'text/csv', title: 'Standard FOIA Log Format 1.5' },
  { path: '/log.atom', mediaType: 'application/atom+xml', title: 'Atom' },
  { path: '/api/v1/log', mediaType: 'application/json', title: 'JSON' },
] as const

function texts(text: { readonly [language: string]: string }) {
  return Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }))
}

function dataset(body: Body, baseUrl: string) {
  const query = `?body=${encodeURIComponent(body.slug)}`
  return {
    '@type': 'dcat:Dataset',
    '@id': `${baseUrl}/log${query}`,
    'dct:title': texts(body.name),
    'dct:description': `Requests for information that ${body.name.en} has answered and published`,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': texts(body.name) },
    'dcat:landingPage': { '@id': `${baseUrl}/log${query}` },
    'dcat:distribution': formats.map(({ path, mediaType, title }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': title,
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      'dcat:accessURL': { '@id': `${baseUrl}${path}${query}` },
      'dcat:downloadURL': { '@id': `${baseUrl}${path}${query}` },
    })),
  }
}

/** /catalog.jsonld: the log of each body as a dataset (DCAT 3). */
export function catalog(): Pages {
  return new Pages().file('/catalog.jsonld', within('read', everyone), async ({ ports: { store, settings } }, c) => {
    const found = {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
      },
      '@type': 'dcat:Catalog',
      '@id': `${settings.baseUrl}/catalog.jsonld`,
      'dct:title': 'Public logs of requests for information',
      'dct:description': 'What people asked public bodies, and what was answered',
      'dcat:dataset': (await store.bodies.all()).map((body) => dataset(body, settings.baseUrl)),
    }
    return c.body(JSON.stringify(found), 200, {
      'content-type': 'application/ld+json',
      'cache-control': 'public, no-cache',
    })
  })
}
