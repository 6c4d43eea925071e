import type { Route } from '../../../app/ports/store/bodies.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { Empty } from '../../ui/elements.tsx'
import { emptyForm, SelectField, Submit, WordsField } from '../../ui/form.tsx'
import { CaseworkFrame, type CaseworkProps, EntryButton, Fold, PartForm } from './casework-frame.tsx'

/** What requests are about, and which part of the body gets a new one. */
export function RoutingPage(props: CaseworkProps) {
  const { viewer, body, failed, form } = props
  const { routing: words, save } = viewer.t.casework
  const { topics = [], routes = [], units } = body.settings
  return (
    <CaseworkFrame {...props} page="routing">
      <PartForm viewer={viewer} body={body} form={failed === 'topics' ? form : emptyForm} page="routing" what="topics">
        <WordsField
          viewer={viewer}
          form={failed === 'topics' ? form : emptyForm}
          idPrefix="topics-"
          name="topics"
          label={words.topics}
          hint={words.topicsHint}
          value={topics.join('\n')}
          rows={Math.min(12, Math.max(4, topics.length + 1))}
          optional
        />
        <Submit text={save} kind="secondary" />
      </PartForm>
      <section>
        <h2>{words.rules}</h2>
        <p class="quiet">{words.rulesHint}</p>
        {routes.length === 0 ? (
          <Empty>
            <p>{units.length === 0 ? words.needsUnits : words.empty}</p>
          </Empty>
        ) : (
          <ol class="rules">
            {routes.map((route, index) => (
              <li>
                <RouteLine {...props} route={route} index={index} />
              </li>
            ))}
          </ol>
        )}
        {units.length > 0 ? (
          <Fold title={words.addTitle} open={failed === 'new'}>
            <RouteForm {...props} form={failed === 'new' ? form : emptyForm} />
          </Fold>
        ) : (
          <p>
            <a href="/desk/office/units">{viewer.t.casework.pages.units[0]}</a>
          </p>
        )}
      </section>
    </CaseworkFrame>
  )
}

function RouteLine({ viewer, body, route, index }: CaseworkProps & { route: Route; index: number }) {
  const { routing: words, up, remove } = viewer.t.casework
  const channel = (body.settings.channels ?? []).find((one) => one.id === route.channel)
  const said = words.says(
    channel ? textIn(channel.name, viewer.locale) : (route.channel ?? words.anyChannel),
    route.topic ?? words.anyTopic,
    route.unit,
  )
  return (
    <>
      <span>{said}</span>
      <span class="rules__doing">
        {index > 0 ? (
          <EntryButton viewer={viewer} body={body} page="routing" what={`up ${index}`} text={up} about={said} />
        ) : null}
        <EntryButton viewer={viewer} body={body} page="routing" what={`remove ${index}`} text={remove} about={said} />
      </span>
    </>
  )
}

function RouteForm({ viewer, body, form }: CaseworkProps) {
  const { routing: words, add } = viewer.t.casework
  const { topics = [], channels = [], units } = body.settings
  const field = { viewer, form, idPrefix: 'new-' }
  return (
    <PartForm viewer={viewer} body={body} form={form} page="routing" what="add new">
      {channels.length > 0 ? (
        <SelectField
          {...field}
          name="channel"
          label={words.channel}
          choices={[
            { value: '', text: words.anyChannel },
            ...channels.map((one) => ({ value: one.id, text: textIn(one.name, viewer.locale) })),
          ]}
        />
      ) : null}
      {topics.length > 0 ? (
        <SelectField
          {...field}
          name="topic"
          label={words.topic}
          choices={[{ value: '', text: words.anyTopic }, ...topics.map((topic) => ({ value: topic, text: topic }))]}
        />
      ) : null}
      <SelectField
        {...field}
        name="unit"
        label={words.unit}
        choices={units.map((unit) => ({ value: unit, text: unit }))}
      />
      <Submit text={add} />
    </PartForm>
  )
}
