/** The version that a page carries in its form of this action; the first one's where no action is named. */
export function formVersion(html: string, action?: string): string {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => (action ? one.includes(`action="${action}"`) : one.includes('name="version"'))) ?? ''
  return /name="version" value="(-?\d+)"/.exec(form)?.[1] ?? ''
}
