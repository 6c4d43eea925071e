import type { Child } from 'hono/jsx'
import { ErrorSummary, Form, type FormState, Submit, TextField } from './form.tsx'
import { Layout } from './layout.tsx'
import type { Viewer } from './viewer.ts'

type Props = {
  readonly viewer: Viewer
  readonly form: FormState
  readonly action: string
  readonly words: { readonly title: string; readonly lede: string; readonly email: string; readonly send: string }
  /** Above what it is for. */
  readonly notice?: Child
  /** Below the form. */
  readonly children?: Child
}

/** Asks for an address to send a link to. */
export function EmailPage({ viewer, form, action, words, notice, children }: Props) {
  return (
    <Layout viewer={viewer} title={words.title} failed={isFailed(form)} address={action}>
      <ErrorSummary viewer={viewer} form={form} />
      <h1>{words.title}</h1>
      {notice}
      <p class="lede">{words.lede}</p>
      <Form viewer={viewer} action={action}>
        <TextField
          {...{ viewer, form, name: 'email', label: words.email }}
          type="email"
          autocomplete="email"
          width="20"
        />
        <Submit text={words.send} />
      </Form>
      {children}
    </Layout>
  )
}

export const isFailed = (form: FormState): boolean => Object.keys(form.errors).length > 0
