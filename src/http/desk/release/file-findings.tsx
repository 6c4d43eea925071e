import type { AnsweredFinding, FileForRelease } from '../../../app/release/release-view.ts'
import type { Severity } from '../../../domain/release/finding.ts'
import { Tag, type Tone } from '../../ui/elements.tsx'
import { CheckboxesField, type FormState, WordsField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { verdictTones } from '../case/case-documents.tsx'
import { placeText } from '../case/place-text.ts'
import { CutButton, CutGroup } from './cut-buttons.tsx'
import { type FindingGroup, findingGroups } from './finding-groups.ts'
import { fieldNames, wholeGroup } from './release-input.ts'
import { WaysOut } from './ways-out.tsx'

type FileFindingsProps = {
  readonly viewer: Viewer
  readonly reference: string
  readonly file: FileForRelease
  readonly form: FormState
  readonly names: ReadonlyMap<string, string>
  /** Whether it is said that the reader prepared this one: of some among others. */
  readonly saysOwn: boolean
  /** Whether the reader may mark what is cut out of files. */
  readonly mayCut: boolean
}

export const severityTones: { readonly [S in Severity]: Tone } = { high: 'late', medium: 'soon', low: 'quiet' }

/** One file: what was found in it, a reason for each group, and what else it waits for. */
export function FileFindings(props: FileFindingsProps) {
  const { viewer, reference, file, form, saysOwn } = props
  const { t } = viewer
  const words = t.release
  const { document, findings } = file
  const groups = findingGroups(findings)
  return (
    <section class="release-file">
      <h2>
        <a href={`/documents/${document.documentId}`}>{file.name}</a>
      </h2>
      <p class="about">
        {document.verdict === null ? (
          <Tag text={t.words.notInspected} tone="soon" />
        ) : (
          <Tag text={t.words.verdicts[document.verdict]} tone={verdictTones[document.verdict]} />
        )}{' '}
        <span>{file.problem ? words.waits[file.problem] : words.ready}</span>
      </p>
      {saysOwn && file.isOwn ? <p>{words.own}</p> : null}
      {file.problem === 'document-blocked' ? (
        <p>
          <WaysOut
            viewer={viewer}
            reference={reference}
            id={document.documentId}
            file={{ name: file.name, mediaType: document.mediaType }}
          />
        </p>
      ) : null}
      {file.openToOthers > 0 ? <p>{words.openToOthers(file.openToOthers)}</p> : null}
      {groups.map((group) => (
        <Group {...props} group={group} />
      ))}
      {document.verdict === 'unreadable' ? (
        <>
          <p>
            {t.findings.unreadable} {file.reason ? words.uninspected[file.reason] : ''}
          </p>
          <WordsField
            viewer={viewer}
            form={form}
            name={fieldNames.unreadable(document.documentId)}
            label={words.unreadableReason}
            rows={2}
            maxlength={2000}
          />
        </>
      ) : null}
    </section>
  )
}

function Group({
  viewer,
  reference,
  file,
  form,
  names,
  mayCut,
  group,
}: FileFindingsProps & { readonly group: FindingGroup }) {
  const { t } = viewer
  const words = t.release
  const { documentId } = file.document
  const { id, kind, what, severity, open, kept } = group
  const title = `${t.findings.kinds[kind]}${what ? t.words.colon + t.findings.personal[what] : ''}`
  const cutFile = { id: documentId, name: file.name, mediaType: file.document.mediaType }
  return (
    <div class="finding-group">
      <h3>
        <Tag text={t.findings.severities[severity]} tone={severityTones[severity]} /> {title}
      </h3>
      {open.length > 0 ? (
        <>
          <CheckboxesField
            viewer={viewer}
            form={form}
            name={fieldNames.keep(documentId, id)}
            label={words.keepThese}
            choices={[
              ...(open.length > 1 ? [{ value: wholeGroup, text: words.keepAll(open.length) }] : []),
              ...open.map((one) => ({
                value: one.fingerprint,
                text: findingText(one, viewer),
                ...(mayCut
                  ? {
                      beside: (
                        <CutButton viewer={viewer} file={cutFile} finding={one} about={findingText(one, viewer)} />
                      ),
                    }
                  : {}),
              })),
            ]}
          />
          {mayCut ? <CutGroup {...{ viewer, reference, group, title }} file={cutFile} /> : null}
          <WordsField
            viewer={viewer}
            form={form}
            name={fieldNames.reason(documentId, id)}
            label={words.why}
            rows={2}
            maxlength={2000}
          />
        </>
      ) : null}
      {kept.length > 0 ? (
        <ul>
          {kept.map((one) => (
            <li>
              {findingText(one, viewer)}
              {one.kept ? (
                <span class="quiet">
                  {' '}
                  {words.keptBy(names.get(one.kept.by.replace('staff:', '')) ?? '', one.kept.reason ?? t.words.erased)}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function findingText({ where, excerpt, count = 1 }: AnsweredFinding, { t }: Viewer): string {
  const text = [placeText(where, t.findings.page), excerpt].filter(Boolean).join(t.words.colon) || t.findings.whole
  return count > 1 ? `${text} (${count})` : text
}
