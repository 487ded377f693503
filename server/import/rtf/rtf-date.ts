/** Date and time packed as in Word (DTTM, RTF 1.9.1 "Track Changes"), as local ISO time without a zone; null where it is no date. */
export function rtfDttm(packed: number): string | null {
  const minute = packed & 0x3f
  const hour = (packed >>> 6) & 0x1f
  const day = (packed >>> 11) & 0x1f
  const month = (packed >>> 16) & 0xf
  const year = 1900 + ((packed >>> 20) & 0x1ff)
  return packed === 0 ? null : isoOf([year, month, day], [hour, minute])
}

/** The fields `\yr \mo \dy \hr \min` of a date, as local ISO time without a zone; null where they are no date. */
export function rtfDate(fields: Partial<Record<string, number>>): string | null {
  return isoOf([fields.yr ?? 0, fields.mo ?? 0, fields.dy ?? 0], [fields.hr ?? 0, fields.min ?? 0])
}

function isoOf(date: [number, number, number], time: [number, number]): string | null {
  const [year, month, day] = date
  const [hour, minute] = time
  if (year < 1900 || year > 9999 || hour > 23 || minute > 59) return null
  const known = new Date(Date.UTC(year, month - 1, day, hour, minute))
  // `Date.UTC` carries the 31st of February over into March.
  if (known.getUTCMonth() !== month - 1 || known.getUTCDate() !== day) return null
  return known.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)
}
