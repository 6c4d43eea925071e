/** Marks of the invented bodies, drawn for the demonstration. They stand on light paper and on dark, so each brings its own ground. */
const mark = (ground: string, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${ground}<g fill="none" stroke="#fffefb" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></svg>`

/** A square name seal with a clear river under its hills. */
export const qingheLogo = mark(
  '<rect width="48" height="48" rx="6" fill="#9c1c46"/><rect x="3.5" y="3.5" width="41" height="41" rx="3.5" fill="none" stroke="#fffefb"/>',
  '<path d="M10 21l8-9 6 7 4-4 10 6"/><path d="M10 28c4.7-4 9.3 4 14 0s9.3-4 14 0"/><path d="M10 36c4.7-4 9.3 4 14 0s9.3-4 14 0"/>',
)

/** A bridge of two arches over the ford. */
export const riverfordLogo = mark(
  '<path d="M4 2h40v24c0 11-9 17-20 21C13 43 4 37 4 26z" fill="#2d6a3e"/>',
  '<path d="M9 15h30M12 25v-2a6 6 0 0 1 12 0v2m0 0v-2a6 6 0 0 1 12 0v2"/><path d="M14 33c3.3-3 6.7 3 10 0s6.7-3 10 0"/>',
)

/** A light tower and its beams. */
export const harborAgencyLogo = mark(
  '<circle cx="24" cy="24" r="24" fill="#1d5a85"/>',
  '<path d="M20 36l2-19h4l2 19zM20 17h8l-4-6z"/><path d="M14 14l-6-2M14 19l-6 2M34 14l6-2M34 19l6 2M12 37h24"/>',
)
