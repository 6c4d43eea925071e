import { filesToken, followerToken, signedStop, stoppedBy } from '../../../src/app/mail/links/link-proofs.ts'
import { formatsOf } from '../../../src/domain/report/form/any-report.ts'
import { compiledAssets } from '../../../src/http/static/compiled-assets.ts'
import type { HttpOffice } from '../../http/http-office.ts'
import type { CanaryCase } from './canary-cases.ts'

/** What the parameters of the routes stand for. */
export type Places = {
  readonly documents: readonly string[]
  readonly reports: readonly string[]
  readonly follower: string
  /** Of each case, by its reference: the numbers of its letters, those to third parties too. */
  readonly letters: ReadonlyMap<string, readonly number[]>
}

/** What further is asked of a route. */
const queries: { readonly [route: string]: readonly string[] } = {
  '/requests/new': ['', '?body=riverford'],
  '/log': ['', '?q=canaries', '?q=case'],
  '/api/v1/log': ['', '?q=canaries'],
  '/statistics': ['', '?body=riverford'],
  '/api/v1/statistics': ['?body=riverford'],
  '/api/v1/statistics/figures': ['?body=riverford'],
  '/api/v1/statistics/comparison': ['?body=riverford&a=2023&b=2024'],
  '/api/v1/reports': ['?body=riverford'],
  '/api/v1/reports/:id': ['', ...formatsOf['uk-statistics'].map((format) => `?format=${format}`)],
}

export type Address = { readonly route: string; readonly address: string }

/** The addresses of every route that can be read: those of this case, and with the first case those of none. */
export function addressesOf(office: HttpOffice, at: Places, { reference, requestId }: CanaryCase, isFirst: boolean) {
  const token = followerToken(office.ports, at.follower)
  const news = { to: 'follower@example.org', kind: 'follower-news', bodyId: office.body.id }
  const signed = signedStop(stoppedBy(office.ports, news))
  const stop = `${signed}.${office.ports.secrets.stopProof(signed)}`
  const letterSeqs = at.letters.get(reference) ?? []
  const values: readonly (readonly [RegExp, readonly string[]])[] = [
    [/:reference/, [reference]],
    [/(?<=\/documents\/):id/, at.documents],
    [/(?<=\/reports\/):id/, at.reports],
    [/(?<=\/(law|statutes)\/):id/, ['uk-foia-2000']],
    [/(?<=\/letters\/):letter/, ['draft', ...letterSeqs.map(String)]],
    [/(?<=\/log\/\w+\/):token/, [token]],
    [/(?<=\/files\/):token/, letterSeqs.map((seq) => filesToken(office.ports, requestId, seq))],
    [/(?<=\/mail\/stop\/):token/, [stop]],
    [/(?<=\/problems\/):code/, ['not-found']],
    [/(?<=\/assets\/):file/, compiledAssets.map(({ file }) => file)],
    [/:(slug|body)/, ['riverford']],
  ]
  const routes = office.app.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('*'))
  return [...new Set(routes.map(({ path }) => path))]
    .filter((route) => isFirst || route.includes(':reference'))
    .flatMap((route): readonly Address[] => {
      let paths: readonly string[] = [route]
      for (const [name, of] of values)
        paths = paths.flatMap((path) => (name.test(path) ? of.map((value) => path.replace(name, value)) : [path]))
      const filled = paths.map((path) => path.replaceAll(/:\w+(\{[^}]+\})?/g, 'x'))
      return filled.flatMap((path) => (queries[route] ?? ['']).map((query) => ({ route, address: path + query })))
    })
}
