const svgNames = 'http://www.w3.org/2000/svg'

type Attributes = { readonly [name: string]: string | number | boolean | undefined }

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly (Node | string)[]): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  element.append(...children)
  return element
}

/** An element with its attributes and what is in it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children)

export const drawn = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] => fill(document.createElementNS(svgNames, name), attributes, children)

/** A button that does something; it never sends a form. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'rd-button', ...attributes }, text)
  made.addEventListener('click', act)
  return made
}

/** What the page has for the script. @throws Error where it is not there */
export function part<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E {
  const found = root.querySelector<E>(`[data-part="${name}"]`)
  if (!found) throw new Error(`The page has no part "${name}"`)
  return found
}
