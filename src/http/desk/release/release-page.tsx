import type { CaseFile } from '../../../app/case-file.ts'
import type { FileForRelease, GivenApproval } from '../../../app/release/release-view.ts'
import { releaseChecksOf } from '../../../domain/release/release-checks.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { Empty, Notice } from '../../ui/elements.tsx'
import { CheckboxesField, ErrorSummary, Form, type FormState, RadioField, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { formProblem } from '../../ui/problem-page.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { Approvals } from './approvals.tsx'
import { CutForm } from './cut-buttons.tsx'
import { FileFindings } from './file-findings.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { fieldNames } from './release-input.ts'

type ReleasePageProps = {
  readonly viewer: Viewer
  readonly file: CaseFile
  readonly files: readonly FileForRelease[]
  readonly approvals: readonly GivenApproval[]
  readonly form: FormState
  readonly mayApprove: boolean
  /** Whether the reader may mark what is cut out of files. */
  readonly mayCut: boolean
  readonly names: ReadonlyMap<string, string>
  readonly hasScanner: boolean
  readonly isSaved: boolean
  readonly refusal?: Refusal
}

/** The files that wait to go out, with what was found in them, the questions of the law and the approval. */
export function ReleasePage(props: ReleasePageProps) {
  const { viewer, file, files, form, mayApprove, refusal, hasScanner } = props
  const { t } = viewer
  const words = t.release
  const { reference } = file.row
  const [title, text] = refusal ? formProblem(refusal, viewer) : []
  const approvable = mayApprove ? files.filter(({ isOwn }) => !isOwn) : []
  const [ready, stopped] = [files.filter(isQuiet), files.filter((one) => !isQuiet(one))]
  const allOwn = files.every(({ isOwn }) => isOwn)
  return (
    <Layout
      viewer={viewer}
      title={t.words.withNote(words.title, reference)}
      hidden
      failed={refusal !== undefined}
      crumbs={[
        ['/desk', t.desk.title],
        [`/desk/requests/${reference}`, reference],
      ]}
      address={`/desk/requests/${reference}/release`}
    >
      {refusal ? (
        <ErrorSummary
          viewer={viewer}
          form={form}
          title={title}
          text={text}
          more={<RefusedFiles viewer={viewer} files={refusal.files ?? []} />}
        />
      ) : null}
      {props.isSaved ? (
        <Notice tone="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lede">{hasScanner ? words.lede : t.findings.unavailable}</p>
      {files.length === 0 ? (
        <Empty>
          <p>{words.nothing}</p>
        </Empty>
      ) : (
        <Form viewer={viewer} action={`/desk/requests/${reference}/release`} version={file.state.editSeq} wide>
          {allOwn ? <p>{words.own}</p> : null}
          {stopped.map((one) => (
            <FileFindings
              {...{ viewer, reference, form, names: props.names, mayCut: props.mayCut }}
              file={one}
              saysOwn={!allOwn}
            />
          ))}
          <ReadyFiles viewer={viewer} files={ready} />
          {approvable.length > 0 ? (
            <section>
              <h2>{words.checklist}</h2>
              <p>{file.body.settings.approvesOwnWork ? words.checklistAlone : words.checklistLede}</p>
              {releaseChecksOf(file.statute).map(({ id, section, always }) => (
                <div class="release-check">
                  <RadioField
                    viewer={viewer}
                    form={form}
                    name={fieldNames.check(id)}
                    label={words.checks[id]}
                    {...(section ? { hint: sectionIn(section, viewer.locale) } : {})}
                    choices={[
                      { value: 'yes', text: words.yes },
                      ...(always ? [] : [{ value: 'not-applicable', text: words.notApplicable }]),
                    ]}
                  />
                  <TextField viewer={viewer} form={form} name={fieldNames.note(id)} label={words.note} optional />
                </div>
              ))}
              <CheckboxesField
                viewer={viewer}
                form={
                  form.values['file'] === undefined
                    ? { ...form, values: { ...form.values, file: ticked(approvable) } }
                    : form
                }
                name="file"
                label={words.which}
                choices={approvable.map(({ document, name }) => ({ value: document.documentId, text: name }))}
              />
            </section>
          ) : null}
          <div class="buttons">
            {approvable.length > 0 ? (
              <button class="govuk-button" type="submit" name="do" value="approve">
                {words.approve}
              </button>
            ) : null}
            {files.some(({ problem }) => problem === 'document-blocked') ? (
              <button class="govuk-button govuk-button--secondary" type="submit" name="do" value="keep">
                {words.keepOnly}
              </button>
            ) : null}
          </div>
        </Form>
      )}
      {props.mayCut
        ? stopped.map(({ document }) => <CutForm viewer={viewer} reference={reference} id={document.documentId} />)
        : null}
      <Approvals viewer={viewer} statute={file.statute} approvals={props.approvals} names={props.names} />
      <p>
        <a href={`/desk/requests/${reference}#documents`}>{t.failureWords.back}</a>
      </p>
    </Layout>
  )
}

/** Nothing was found in it that anybody has to read. */
const isQuiet = ({ problem, findings, openToOthers }: FileForRelease): boolean =>
  problem === null && openToOthers === 0 && findings.length === 0

/** Those in which nothing was found, in few lines however many they are. */
function ReadyFiles({ viewer, files }: { readonly viewer: Viewer; readonly files: readonly FileForRelease[] }) {
  if (files.length === 0) return null
  return (
    <section class="release-file">
      <h2>{viewer.t.release.readyFiles(files.length)}</h2>
      <ul>
        {files.map(({ document, name }) => (
          <li>
            <a href={`/documents/${document.documentId}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those that wait for nothing else are ticked. */
const ticked = (files: readonly FileForRelease[]): readonly string[] =>
  files.filter(({ problem }) => problem === null).map(({ document }) => document.documentId)
