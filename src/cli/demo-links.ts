import { makeSignInLink } from '../app/office/make-sign-in-link.ts'
import type { Ports } from '../app/ports/ports.ts'

const hours = 12

export type DemoLink = {
  readonly body: string
  readonly name: string
  readonly roles: readonly string[]
  readonly link: string
}

/** A sign-in link for each person of the demonstration, and for nobody else. */
export async function demoLinks(ports: Ports): Promise<readonly DemoLink[]> {
  const links: DemoLink[] = []
  for (const body of await ports.store.bodies.all()) {
    if (!body.settings.demonstration) continue
    for (const staff of await ports.store.staff.of(body.id)) {
      if (!staff.active || !staff.email.endsWith(`@${body.slug}.example.org`)) continue
      const { link } = await makeSignInLink(ports, staff, hours * 60)
      links.push({ body: body.slug, name: staff.name, roles: staff.roles, link })
    }
  }
  return links
}

export function linkLines(links: readonly DemoLink[]): string {
  if (links.length === 0) return ''
  const lines = links.map(
    ({ body, name, roles, link }) => `  ${body.padEnd(14)} ${roles.join(', ').padEnd(22)} ${link}  ${name}`,
  )
  return `Sign-in links of the demonstration's officers (each works once, for ${hours} hours):\n${lines.join('\n')}\n`
}
