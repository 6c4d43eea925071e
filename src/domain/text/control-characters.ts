/** Control characters but tab and line ends: no keyboard types them, and XML and databases refuse some. */
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g
/** What turns the direction of the text around it, and could make it say something else. */
const directional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** @param instead what stands in the place of each */
export const withoutControls = (text: string, instead = ''): string => text.replaceAll(control, instead)

/** @param instead what stands in the place of each */
export const withoutDirections = (text: string, instead = ''): string => text.replaceAll(directional, instead)

/** Whether `withoutControls` or `withoutDirections` would take something out. */
export const hasControls = (text: string): boolean => text.search(control) >= 0 || text.search(directional) >= 0
