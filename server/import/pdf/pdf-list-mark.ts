const BULLET = /^[•◦▪▫‣⁃●○■□◆◇►➢✓✔❖\u00B7\uF02D\uF076\uF0A7\uF0B7\uF0D8\uF0FC*]\s+\S/u
const COUNTED =
  /^(?:[–—-]|\(?(?:\d{1,3}|\p{Ll}|[ivx]{1,5})[.)]|\p{Lu}\)|\[\d{1,3}\]|\((?:\d{1,3}|\p{L}{1,2}|[ivx]{1,5})\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\S/u

/** Whether a line begins with a bullet, which nothing but a list has. */
export function hasBullet(line: string): boolean {
  return BULLET.test(line)
}

/** Whether a line begins with a bullet, a number or a letter as list items do; a wrapped line may do so by chance. */
export function hasListMark(line: string): boolean {
  return BULLET.test(line) || COUNTED.test(line)
}
