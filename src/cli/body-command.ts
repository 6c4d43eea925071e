import { makeBody } from '../app/office/make-body.ts'
import { locales } from '../domain/text/local-text.ts'
import { setBody } from './body-set.ts'
import { type Command, inputErrorOf, needed, parsed, UsageError } from './command.ts'
import { withPorts } from './installation.ts'

const usage = `usage: candor body add --slug SLUG --name NAME --statute ID [--time-zone ZONE] [--region CODE] [--locale en|zh-Hans|zh-Hant] [--json]
       candor body set --slug SLUG [--name NAME [--locale LOCALE]] [--seal COLOUR] [--seal-dark COLOUR] [--logo FILE] [--json]
       candor body list [--json]

  --slug       the body's name in addresses: lower-case letters, digits and hyphens
  --statute    the law that its requests come under
  --time-zone  IANA name, like Europe/London; by default the law's own
  --region     state or province whose holidays count, like NSW, where the law has them
  --seal       the one strong colour of its pages and letters, like #b5301a; refused where it cannot be read on paper
  --seal-dark  the same in the dark; made from --seal where it is left out
  --logo       a PNG, JPEG or plain SVG file of at most 128 kB; an empty text takes away what was set
`

export const bodyCommand: Command = async (args, io) => {
  const option = { type: 'string' } as const
  const { values, positionals } = parsed(args, {
    slug: option,
    name: option,
    statute: option,
    'time-zone': option,
    region: option,
    locale: option,
    seal: option,
    'seal-dark': option,
    logo: option,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  const [verb, ...more] = positionals
  if (values.help || verb === undefined) {
    await io.stdout(usage)
    return values.help ? 0 : 2
  }
  if ((verb !== 'add' && verb !== 'set' && verb !== 'list') || more.length > 0)
    throw new UsageError(`there is no "body ${positionals.join(' ')}"`)
  const locale = locales.find((one) => one === values.locale)
  if (values.locale !== undefined && !locale) throw new UsageError(`--locale is one of ${locales.join(', ')}`)
  return withPorts(io, async (ports) => {
    if (verb === 'set') return setBody(ports, io, { ...values, slug: needed(values.slug, '--slug') })
    if (verb === 'add') {
      const made = await makeBody(ports, {
        slug: needed(values.slug, '--slug'),
        name: needed(values.name, '--name'),
        statute: needed(values.statute, '--statute'),
        ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
        ...(values.region === undefined ? {} : { region: values.region }),
        ...(locale ? { locale } : {}),
      })
      if (!made.ok) throw inputErrorOf(made.refusal)
      const { slug, statute, timeZone, settings } = made.value
      const text = `${slug}: ${statute}, ${timeZone}, references ${settings.referencePrefix}-YEAR-NUMBER. Its first officer: candor user add --body ${slug} ...`
      await io.stdout(
        values.json
          ? `${JSON.stringify({ slug, statute, timeZone, referencePrefix: settings.referencePrefix })}\n`
          : `${text}\n`,
      )
      return 0
    }
    const bodies = (await ports.store.bodies.all()).map(({ slug, name, statute, timeZone }) => ({
      slug,
      name: name.en,
      statute,
      timeZone,
    }))
    const lines = bodies.map((one) => `${one.slug}  ${one.statute}  ${one.timeZone}  ${one.name}\n`)
    await io.stdout(values.json ? `${JSON.stringify(bodies)}\n` : lines.join('') || 'No body yet: candor body add\n')
    return 0
  })
}
