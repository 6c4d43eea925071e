import { Layout } from '../../ui/layout.tsx'
import { everyone, Pages } from '../../ui/pages.ts'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { sampleCase } from './sample-case.ts'
import { SamplesPage } from './samples-page.tsx'

export function helpPages(): Pages {
  return new Pages()
    .page('/help', everyone, ({ viewer }, _c) => {
      const { t } = viewer
      return (
        <Layout viewer={viewer} title={t.help.title}>
          <h1>{t.help.title}</h1>
          {t.help.sections.map(([title, text]) => (
            <section>
              <h2>{title}</h2>
              <p>{text}</p>
            </section>
          ))}
        </Layout>
      )
    })
    .page('/help/accessibility', everyone, ({ viewer }) => {
      const { t } = viewer
      return <Text viewer={viewer} title={t.help.accessibilityTitle} paragraphs={t.help.accessibility} />
    })
    .page('/help/shortcuts', everyone, ({ viewer }, _c) => {
      const { shortcuts, help } = viewer.t
      return (
        <Layout viewer={viewer} title={shortcuts.title} crumbs={[['/help', help.title]]}>
          <h1>{shortcuts.title}</h1>
          <p>{shortcuts.lede}</p>
          <Table
            heads={[shortcuts.key, shortcuts.does]}
            rows={shortcuts.keys.map(([key, does]) => [<kbd>{key}</kbd>, does])}
          />
          <p>
            <button
              class="govuk-button govuk-button--secondary"
              type="button"
              data-shortcuts-switch={shortcuts.turnOn}
              hidden
            >
              {shortcuts.turnOff}
            </button>
          </p>
        </Layout>
      )
    })
    .page('/help/components', everyone, async ({ viewer }) => (
      <SamplesPage viewer={viewer} sample={await sampleCase(viewer.locale, viewer.t.samples)} />
    ))
    .page('/help/privacy', everyone, ({ viewer }) => {
      const { t } = viewer
      return <Text viewer={viewer} title={t.help.privacyTitle} paragraphs={t.help.privacy} />
    })
}

function Text(props: { viewer: Viewer; title: string; paragraphs: readonly string[] }) {
  return (
    <Layout viewer={props.viewer} title={props.title} crumbs={[['/help', props.viewer.t.help.title]]}>
      <h1>{props.title}</h1>
      {props.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </Layout>
  )
}
