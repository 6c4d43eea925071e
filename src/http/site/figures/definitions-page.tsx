import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What every figure counts. Each number on the page of figures leads to its own paragraph here. */
export function DefinitionsPage({ viewer }: { viewer: Viewer }) {
  const { t } = viewer
  const words = t.performance
  return (
    <Layout viewer={viewer} title={words.definitionsTitle} crumbs={[['/statistics', t.figures.title]]}>
      <h1>{words.definitionsTitle}</h1>
      <p class="lede">{words.definitionsLede}</p>
      {Object.entries(words.definitions).map(([id, [name, text]]) => (
        <section id={id}>
          <h2>{name}</h2>
          <p>{text}</p>
        </section>
      ))}
    </Layout>
  )
}
