import { z } from '@hono/zod-openapi'

/** Fields of a form beside its file that say how to read it. */
export const FileFields = z.object({
  /** Agreed to by a person, for a text file that is not UTF-8. */
  encoding: z.literal('windows-1252').optional(),
  /** Of a web page: everything on it, not only what looks like its article. */
  wholePage: z.enum(['true', 'false']).optional(),
})

/** How to read a file, and the other fields of its form. */
export function readOptions<Fields extends z.infer<typeof FileFields>>({
  encoding,
  wholePage,
  ...rest
}: Fields) {
  return { options: { encoding, isWholePage: wholePage === 'true' }, rest }
}
