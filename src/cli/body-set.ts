import { readFile } from 'node:fs/promises'
import { changeBody } from '../app/office/change-body.ts'
import type { Ports } from '../app/ports/ports.ts'
import { statuteById } from '../domain/statute/statutes.ts'
import { type CommandIo, InputError, inputErrorOf, UsageError } from './command.ts'
import { bodyNamed } from './installation.ts'

type Given = {
  readonly slug: string
  readonly name?: string | undefined
  /** The language of the name; the body's own law's, and English, where left out. */
  readonly locale?: string | undefined
  readonly seal?: string | undefined
  readonly 'seal-dark'?: string | undefined
  readonly logo?: string | undefined
  readonly json?: boolean | undefined
}

/** candor body set: name, seal colours and logo of a body that is there; what is not given stays. */
export async function setBody(ports: Ports, io: CommandIo, given: Given): Promise<number> {
  const { slug, name, locale, seal, 'seal-dark': sealDark, logo } = given
  if (name === undefined && seal === undefined && sealDark === undefined && logo === undefined)
    throw new UsageError('nothing to set: --name, --seal, --seal-dark or --logo is needed')
  const body = await bodyNamed(ports, slug)
  const tags = locale ? [locale] : ['en', statuteById(body.statute)?.language ?? 'en']
  const input = {
    ...(name === undefined ? {} : { name: Object.fromEntries(tags.map((tag) => [tag, name])) }),
    ...(seal === undefined ? {} : { seal }),
    ...(sealDark === undefined ? {} : { sealDark }),
    ...(logo === '' ? { removeLogo: true } : {}),
  }
  const changed = await changeBody(ports, { kind: 'system' }, body.id, input, logo ? await bytesOf(logo) : undefined)
  if (!changed.ok) throw inputErrorOf(changed.refusal)
  const { brand = {} } = changed.value.settings
  await io.stdout(
    given.json
      ? `${JSON.stringify({ slug, name: changed.value.name, brand })}\n`
      : `${slug}: ${changed.value.name.en}; seal ${brand.seal ?? 'as Candor has it'}, logo ${brand.logo ? brand.logo.mediaType : 'none'}\n`,
  )
  return 0
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}`)
  }
}
