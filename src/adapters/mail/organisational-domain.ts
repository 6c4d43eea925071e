import { getDomain } from 'tldts'

/** By the list of public suffixes, those of private registries (`github.io`) among them: their customers are not one owner. */
export function organisationalDomain(domain: string): string | null {
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false })
}
