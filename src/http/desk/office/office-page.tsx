import { sealOf } from '../../../app/office/body-brand.ts'
import { maxLogoBytes } from '../../../app/office/logo-picture.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { grounds, minContrast, sealContrast } from '../../../domain/brand/seal.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { fallbackLocale, type Locale, locales } from '../../../domain/text/local-text.ts'
import { numberText, sizeText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { Notice } from '../../ui/elements.tsx'
import {
  CheckboxField,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  Submit,
  TextField,
  versionIn,
  WordsField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { CaseworkIndex } from './casework-index.tsx'
import { SaveConflict } from './save-conflict.tsx'

type OfficeProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly form: FormState
  readonly saved?: boolean
  readonly problem?: readonly [string, string]
  /** Of a save that somebody else's save stopped, with the people who may have saved it. */
  readonly refusal?: Refusal
  readonly staff: readonly Staff[]
}

const minText = String(minContrast)
const maxLogoText = (locale: Locale): string => sizeText(maxLogoBytes, locale)

/** What an administrator settles for the whole body. */
export function OfficePage(props: OfficeProps) {
  const { viewer, problem, form, body, staff, refusal } = props
  const { office } = viewer.t
  return (
    <Layout viewer={viewer} title={office.title} hidden failed={problem !== undefined} address="/desk/office">
      {problem ? <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} /> : null}
      {props.saved ? (
        <Notice tone="good" role="status">
          <p>{office.saved}</p>
        </Notice>
      ) : null}
      <h1>{office.title}</h1>
      <p class="lede">{office.lede}</p>
      {refusal ? (
        <>
          <SaveConflict viewer={viewer} body={body} staff={staff} refusal={refusal} />
          <p class="quiet">{viewer.t.ledger.conflictFile}</p>
        </>
      ) : (
        <CaseworkIndex viewer={viewer} body={body} />
      )}
      <Form viewer={viewer} action="/desk/office" upload version={versionIn(form, body.version)}>
        <AboutFields {...props} />
        <WorkFields {...props} />
        <LookFields {...props} />
        <Submit text={office.send} />
      </Form>
    </Layout>
  )
}

function AboutFields({ viewer, form, body }: OfficeProps) {
  const { about } = viewer.t.office
  const field = { viewer, form }
  return (
    <section>
      <h2>{about.title}</h2>
      {locales.map((locale) => (
        <TextField
          {...field}
          name={`name.${locale}`}
          label={about.name(languages[locale].name)}
          value={body.name[locale] ?? ''}
          optional={locale !== fallbackLocale}
          maxlength={200}
          autocomplete="off"
        />
      ))}
      {locales.map((locale) => (
        <WordsField
          {...field}
          name={`about.${locale}`}
          label={about.text(languages[locale].name)}
          hint={locale === fallbackLocale ? about.textHint : undefined}
          value={body.settings.about?.[locale] ?? ''}
          optional
          rows={2}
          maxlength={600}
        />
      ))}
      <TextField
        {...field}
        name="email"
        label={about.email}
        hint={about.emailHint}
        value={body.settings.email ?? ''}
        type="email"
        width="20"
        autocomplete="off"
        optional
      />
    </section>
  )
}

function WorkFields({ viewer, form, body }: OfficeProps) {
  const { work } = viewer.t.office
  const { settings } = body
  const sent = form.values['version'] !== undefined
  const field = { viewer, form }
  return (
    <section>
      <h2>{work.title}</h2>
      <TextField
        {...field}
        name="reminders"
        label={work.reminders}
        hint={work.remindersHint}
        value={settings.reminders.join(', ')}
        width="20"
        autocomplete="off"
      />
      <CheckboxField
        {...field}
        name="approvesOwnWork"
        label={work.ownApproval}
        hint={work.ownApprovalHint}
        value={!sent && settings.approvesOwnWork ? 'yes' : ''}
      />
      <WordsField
        {...field}
        name="closures"
        label={work.closures}
        hint={work.closuresHint}
        value={settings.closures.join('\n')}
        optional
        rows={3}
      />
    </section>
  )
}

function LookFields({ viewer, form, body }: OfficeProps) {
  const { look } = viewer.t.office
  const { brand } = body.settings
  const seal = sealOf(brand)
  const contrast = (scheme: 'light' | 'dark') =>
    seal ? numberText(sealContrast(seal[scheme], scheme), viewer.locale, 2) : ''
  const field = { viewer, form, autocomplete: 'off', width: '10' } as const
  return (
    <section>
      <h2>{look.title}</h2>
      {seal ? (
        <p class="seal-sample">
          {[seal.light, seal.dark].map((colour) => (
            <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
              <rect width="36" height="36" fill={colour === seal.light ? grounds.light.sheet : grounds.dark.sheet} />
              <path d="M28 12.4a11.5 11.5 0 1 0 0 11.2" fill="none" stroke={colour} stroke-width="4" />
            </svg>
          ))}
          <span>{look.measured(contrast('light'), contrast('dark'))}</span>
        </p>
      ) : null}
      <TextField
        {...field}
        name="seal"
        label={look.seal}
        hint={look.sealHint(minText)}
        value={brand?.seal ?? ''}
        optional
      />
      <TextField
        {...field}
        name="sealDark"
        label={look.sealDark}
        hint={look.sealDarkHint}
        value={brand?.sealDark ?? ''}
        optional
      />
      {brand?.logo ? (
        <p class="house">
          <img
            src={`/bodies/${body.slug}/logo?v=${brand.logo.sha256.slice(0, 12)}`}
            alt={look.logoNow}
            width={brand.logo.width}
            height={brand.logo.height}
          />
        </p>
      ) : null}
      <FileField
        viewer={viewer}
        form={form}
        name="logo"
        label={look.logo}
        hint={look.logoHint(maxLogoText(viewer.locale))}
        optional
      />
      {brand?.logo ? <CheckboxField viewer={viewer} form={form} name="removeLogo" label={look.removeLogo} /> : null}
    </section>
  )
}
