import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from '@playwright/test'

/** What axe finds wrong on the page as it stands, one line for each rule and place; all rules of axe, its advice included. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
