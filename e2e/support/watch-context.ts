import { type BrowserContext } from '@playwright/test'

const POLICY_WORDS = /content security policy|trusted ?type|trustedhtml|trustedscript/i

/** Notes into `faults` what no page of Stet may ever do: break its content policy, or throw what nobody catches. */
export async function watchContext(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeFunction('noteFaultForTest', (fault: string) => void faults.push(fault))
  await context.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteFaultForTest('policy: ' + event.violatedDirective + ' blocked ' +
        (event.blockedURI || event.sample) + ' at ' + event.sourceFile + ':' + event.lineNumber)
    })
  `)
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && POLICY_WORDS.test(message.text())) {
      faults.push(`console: ${message.text()}`)
    }
  })
}
