import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from '@playwright/test'

/** The rules of axe that ask about colours: all that can turn out otherwise when a page is dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** How a page is walked through where axe looks at each of its screens; `query` belongs to the address. */
export const WALKS = [
  {
    name: 'light and dark',
    options: { colorScheme: 'light', reducedMotion: 'reduce' },
    query: '',
    look: violationsInBothThemes,
  },
  {
    name: 'right to left',
    options: { colorScheme: 'light' },
    query: 'dir=rtl',
    look: violationsOf,
  },
] as const

/** What axe finds wrong on the page as it stands, one line for each rule and place; all rules of axe, its advice included. */
export function violationsOf(page: Page): Promise<string[]> {
  return look(axeOn(page))
}

/**
 * The same, and then what the rules of colour find once the system turns dark: a page is the same document in the dark, in other colours.
 * The page must be one that asked for no motion, else colours are measured on their way.
 */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const inLight = await violationsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await look(axeOn(page).withRules(COLOUR_RULES))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...inLight, ...inDark.map((line) => `in the dark: ${line}`)]
}

/**
 * Axe in the page itself, which writes down only what is wrong. Its other way opens a second page for each look and writes down every element that
 * passed, which takes several times as long and finds the same: the one frame is the preview of a report.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function look(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
