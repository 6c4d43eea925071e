import { z } from 'zod'
import { type Colour, parseColour } from '../../domain/brand/contrast.ts'
import { type Look, minContrast, sealContrast } from '../../domain/brand/seal.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import type { LocalText } from '../../domain/text/local-text.ts'
import {
  civilDateInput,
  customIssue,
  fieldIssueOf,
  parseInput,
  wholeNumberInput,
  wordsInput,
  yesNoInput,
} from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, BodySettings, Brand } from '../ports/store/bodies.ts'
import type { Seen } from '../stale-save.ts'
import { missingUnits } from './change-casework.ts'
import { logoPicture, maxLogoBytes } from './logo-picture.ts'
import { changeBodyRow } from './save-row.ts'

/** An empty text takes away what was there. */
const orNothing = <S extends z.ZodType<unknown, string>>(schema: S) =>
  z.string().transform((text, context): z.output<S> | null => {
    if (text.trim() === '') return null
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    for (const { code, params } of parsed.error.issues.map(fieldIssueOf)) context.addIssue(customIssue(code, params))
    return z.NEVER
  })

const sealInput = (look: Look) =>
  z.string().transform((text, context): Colour => {
    const colour = parseColour(text)
    const ratio = colour ? sealContrast(colour, look) : 0
    if (colour && ratio >= minContrast) return colour
    const measured = { measured: ratio.toFixed(2), least: String(minContrast) }
    context.addIssue(colour ? customIssue('contrast', measured) : customIssue('colour'))
    return z.NEVER
  })

const texts = (limit: number) => z.record(z.string().max(20), orNothing(wordsInput(limit)))
const emailInput = z.string().trim().pipe(z.email().max(254))

/** What is left out stays as it is; an empty text takes away what was there. */
export const changeBodyInput = z.object({
  name: texts(200).optional(),
  about: texts(600).optional(),
  email: orNothing(emailInput).optional(),
  /** Working days before the due date. */
  reminders: z
    .array(wholeNumberInput(0, 60, 'reminder-days'))
    .max(10)
    .optional(),
  approvesOwnWork: yesNoInput.optional(),
  units: z.array(wordsInput(120)).max(200).optional(),
  closures: z.array(civilDateInput).max(366).optional(),
  seal: orNothing(sealInput('light')).optional(),
  sealDark: orNothing(sealInput('dark')).optional(),
  removeLogo: yesNoInput.optional(),
})

type Change = z.output<typeof changeBodyInput>
type Changer = Pick<Ports, 'store' | 'blobs' | 'ids' | 'clock'>

/**
 * Changes what a body says of itself, how its office works, and how its pages look.
 * @param logo the bytes of a new one
 * @param seen the version of the body that the person saw
 */
export async function changeBody(
  ports: Changer,
  actor: Actor,
  bodyId: string,
  input: unknown,
  logo?: Uint8Array,
  seen?: Seen,
): Promise<Result<Body>> {
  if (!may(actor, 'manage-body', { bodyId })) return refuse('forbidden')
  const parsed = parseInput(changeBodyInput, input)
  if (!parsed.ok) return parsed
  const picture = logo ? logoPicture(logo) : undefined
  if (picture && !picture.ok) return picture
  const change = parsed.value
  return changeBodyRow(ports, actor, bodyId, { kind: 'settings', seen }, async (body) => {
    const [inUse] = change.units ? await missingUnits(ports, body, change.units) : []
    if (inUse) return refuseFields([inUse])
    const name = textsWith(body.name, change.name)
    if (!name) return refuseField('name.en', 'english-name')
    const stored = picture && logo ? { ...(await ports.blobs.put(logo, maxLogoBytes)), ...picture.value } : undefined
    return ok({ ...body, name, settings: settingsWith(body.settings, change, stored) })
  })
}

/** The texts with those of some languages changed. English stands for every language that is not there, so it stays. */
function textsWith(before: LocalText | undefined, change: Change['name']): LocalText | undefined {
  const all = Object.entries({ ...before, ...change })
  const { en, ...others } = Object.fromEntries(all.flatMap(([tag, text]) => (text ? [[tag, text]] : [])))
  return en ? { en, ...others } : undefined
}

type StoredLogo = NonNullable<Brand['logo']>

function settingsWith(
  before: BodySettings,
  change: Change,
  logo: (StoredLogo & { size: number }) | undefined,
): BodySettings {
  const { about: _about, email: _email, brand: _brand, ...kept } = before
  const about = change.about ? aboutWith(before.about, change.about) : before.about
  const email = change.email === undefined ? before.email : change.email
  const brand = brandWith(before.brand ?? {}, change, logo)
  const sorted = (days: readonly number[]) => [...new Set(days)].sort((a, b) => b - a)
  return {
    ...kept,
    ...(about ? { about } : {}),
    ...(email ? { email } : {}),
    ...(Object.keys(brand).length > 0 ? { brand } : {}),
    ...(change.reminders ? { reminders: sorted(change.reminders) } : {}),
    ...(change.approvesOwnWork === undefined ? {} : { approvesOwnWork: change.approvesOwnWork }),
    ...(change.units ? { units: [...new Set(change.units)] } : {}),
    ...(change.closures ? { closures: [...new Set(change.closures)].sort() } : {}),
  }
}

/** A body that describes itself in its own language alone is read in that one. */
function aboutWith(before: LocalText | undefined, change: Change['about']): LocalText | undefined {
  const given = textsWith(before, change)
  if (given) return given
  const only = Object.entries({ ...before, ...change }).find(([, text]) => text)
  return only?.[1] ? textsWith(before, { ...change, en: only[1] }) : undefined
}

function brandWith(before: Brand, change: Change, logo: (StoredLogo & { size: number }) | undefined): Brand {
  const seal = change.seal === undefined ? before.seal : change.seal
  const sealDark = change.sealDark === undefined ? before.sealDark : change.sealDark
  const kept = change.removeLogo ? undefined : before.logo
  const { sha256, mediaType, width, height } = logo ?? kept ?? {}
  const known = sha256 && mediaType && width && height ? { sha256, mediaType, width, height } : undefined
  return { ...(seal ? { seal } : {}), ...(sealDark ? { sealDark } : {}), ...(known ? { logo: known } : {}) }
}
