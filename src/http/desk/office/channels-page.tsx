import { statuteOf } from '../../../app/case-file.ts'
import { entries } from '../../../app/casework-input.ts'
import { lawsOf } from '../../../app/office/laws-of-body.ts'
import { typicalListsFor } from '../../../app/office/typical-channels.ts'
import type { BodyChannel } from '../../../app/ports/store/bodies.ts'
import { channels as kinds } from '../../../domain/clock/clock-types.ts'
import { locales, textIn } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import { Empty, Tag } from '../../ui/elements.tsx'
import { CheckboxField, emptyForm, type FormState, SelectField, Submit, TextField } from '../../ui/form.tsx'
import { ReceiptRule } from '../../ui/receipt-rule.tsx'
import { CaseworkFrame, type CaseworkProps, EntryButton, Fold, PartForm } from './casework-frame.tsx'

/** The ways in which requests reach the body, each with the rule for its receipt date and the section that sets it. */
export function ChannelsPage(props: CaseworkProps) {
  const { viewer, body, failed, form } = props
  const { channels: words } = viewer.t.casework
  const list = body.settings.channels ?? []
  return (
    <CaseworkFrame {...props} page="channels">
      {list.length === 0 ? (
        <Empty>
          <p>{words.empty}</p>
          <p>{words.typical}</p>
          <ul class="plain">
            {typicalListsFor(statuteOf(body.statute)).map((one) => (
              <li>
                <EntryButton
                  viewer={viewer}
                  body={body}
                  page="channels"
                  what={`typical ${one}`}
                  text={words.useTypical(words.typicalLists[one])}
                  about=""
                />
              </li>
            ))}
          </ul>
        </Empty>
      ) : null}
      <ul class="entries">
        {list.map((channel) => (
          <li>
            <ChannelEntry {...props} channel={channel} />
          </li>
        ))}
      </ul>
      <Fold title={words.addTitle} open={failed === 'new'}>
        <ChannelForm {...props} id="new" form={failed === 'new' ? form : emptyForm} />
      </Fold>
    </CaseworkFrame>
  )
}

function ChannelEntry(props: CaseworkProps & { channel: BodyChannel }) {
  const { viewer, body, channel, failed, form } = props
  const { t, locale } = viewer
  const { channels: words, change } = t.casework
  const law = statuteOf(channel.statute ?? body.statute)
  const name = textIn(channel.name, locale)
  return (
    <>
      <h2>
        {name} {channel.closed ? <Tag text={words.isClosed} tone="quiet" /> : null}
      </h2>
      <p class="about">
        <span>{t.words.channels[channel.kind]}</span>
        <span>{words.entries[channel.entry]}</span>
        {channel.statute ? <Tag text={textIn(law.shortTitle, locale)} tone="quiet" /> : null}
      </p>
      <p>
        {words.rule}
        {t.words.colon}
        <ReceiptRule viewer={viewer} statute={law} kind={channel.kind} />
      </p>
      <Fold title={change} about={name} open={failed === channel.id}>
        <ChannelForm {...props} id={channel.id} form={failed === channel.id ? form : formOf(channel)} />
      </Fold>
    </>
  )
}

function formOf({ name, kind, entry, statute, closed }: BodyChannel): FormState {
  const names = Object.fromEntries(locales.map((locale) => [`name.${locale}`, name[locale] ?? '']))
  return { values: { ...names, kind, entry, statute: statute ?? '', closed: closed ? 'yes' : '' }, errors: {} }
}

function ChannelForm({ viewer, body, id, form }: CaseworkProps & { id: string }) {
  const { t, locale } = viewer
  const { channels: words, save, add } = t.casework
  const field = { viewer, form, idPrefix: `${id}-`, autocomplete: 'off' } as const
  const laws = lawsOf(body).filter((law) => law.id !== body.statute)
  const own = textIn(statuteOf(body.statute).shortTitle, locale)
  return (
    <PartForm viewer={viewer} body={body} form={form} page="channels" what={`save ${id}`}>
      {locales.map((one) => (
        <TextField
          {...field}
          name={`name.${one}`}
          label={words.name(languages[one].name)}
          optional={one !== locale}
          maxlength={120}
        />
      ))}
      {id === 'new' ? <TextField {...field} name="id" label={words.id} hint={words.idHint} width="20" /> : null}
      <SelectField
        {...field}
        name="kind"
        label={words.kind}
        hint={words.kindHint}
        choices={kinds.map((kind) => ({ value: kind, text: t.words.channels[kind] }))}
        value="post"
      />
      <SelectField
        {...field}
        name="entry"
        label={words.entry}
        choices={entries.map((entry) => ({ value: entry, text: words.entries[entry] }))}
        value="typed"
      />
      <SelectField
        {...field}
        name="statute"
        label={words.statute}
        hint={words.statuteHint}
        choices={[
          { value: '', text: words.ownLaw(own) },
          ...laws.map((law) => ({ value: law.id, text: textIn(law.title, locale) })),
        ]}
      />
      {id === 'new' ? null : <CheckboxField {...field} name="closed" label={words.closed} hint={words.closedHint} />}
      <Submit text={id === 'new' ? add : save} />
    </PartForm>
  )
}
