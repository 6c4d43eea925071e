import { Empty } from '../../ui/elements.tsx'
import { emptyForm, Submit, TextField, WordsField } from '../../ui/form.tsx'
import { CaseworkFrame, type CaseworkProps, EntryButton, Fold, PartForm } from './casework-frame.tsx'

/** What the body looks for in every file: names, and patterns of its own numbers. */
export function PersonalDataPage(props: CaseworkProps) {
  const { viewer, body, failed, form } = props
  const { personalData: words, save, remove } = viewer.t.casework
  const { namesToFind = [], patternsToFind = [] } = body.settings
  const namesForm = failed === 'names' ? form : emptyForm
  return (
    <CaseworkFrame {...props} page="personal-data">
      <PartForm viewer={viewer} body={body} form={namesForm} page="personal-data" what="names">
        <WordsField
          viewer={viewer}
          form={namesForm}
          idPrefix="names-"
          name="namesToFind"
          label={words.names}
          hint={words.namesHint}
          value={namesToFind.join('\n')}
          rows={Math.min(16, Math.max(4, namesToFind.length + 1))}
          optional
        />
        <Submit text={save} kind="secondary" />
      </PartForm>
      <section>
        <h2>{words.patterns}</h2>
        <p class="quiet">{words.patternsHint}</p>
        {patternsToFind.length === 0 ? (
          <Empty>
            <p>{words.empty}</p>
          </Empty>
        ) : (
          <ol class="rules">
            {patternsToFind.map(({ title, pattern }, index) => (
              <li>
                <span>
                  {title} <code>{pattern}</code>
                </span>
                <span class="rules__doing">
                  <EntryButton
                    viewer={viewer}
                    body={body}
                    page="personal-data"
                    what={`remove ${index}`}
                    text={remove}
                    about={title}
                  />
                </span>
              </li>
            ))}
          </ol>
        )}
        <Fold title={words.addTitle} open={failed === 'new'}>
          <PatternForm {...props} form={failed === 'new' ? form : emptyForm} />
        </Fold>
      </section>
    </CaseworkFrame>
  )
}

function PatternForm({ viewer, body, form }: CaseworkProps) {
  const { personalData: words, add } = viewer.t.casework
  const field = { viewer, form, idPrefix: 'new-' }
  return (
    <PartForm viewer={viewer} body={body} form={form} page="personal-data" what="add new">
      <TextField {...field} name="title" label={words.title} />
      <TextField {...field} name="pattern" label={words.pattern} hint={words.patternHint} />
      <WordsField {...field} name="sample" label={words.sample} hint={words.sampleHint} rows={4} />
      <Submit text={add} />
    </PartForm>
  )
}
