/** Puts `window.probe` into every document of a page. The three functions run in the browser, in this order. */
export async function addProbe(page) {
  for (const install of [watchFrames, watchEvents, readPage]) await page.addInitScript(install)
}

/** Looks at every frame, and counts a frame as painted once the browser took up work again after it. */
function watchFrames() {
  const isShown = (selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect()
    return box !== undefined && box.height > 0 && box.top < window.innerHeight && box.bottom > 0
  }
  const untilPainted = (isThere) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return void requestAnimationFrame(look)
        const after = new MessageChannel()
        after.port1.addEventListener('message', () => resolve(performance.now()))
        after.port1.start()
        after.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  window.probe = {
    isShown,
    untilPainted,
    /** When all the selectors were first painted within the window, in ms since the navigation began. */
    shown: (selectors) => untilPainted(() => selectors.every(isShown)),
    /** Resolves when nothing long was done and nothing was loaded for half a second. */
    quiet: () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 500)
        const observer = new PerformanceObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 500)
        })
        observer.observe({ entryTypes: ['longtask', 'resource'] })
      }),
  }
}

/** Both wait for the next event of a type and answer the ms from it until the screen shows what follows. */
function watchEvents() {
  const { probe } = window
  const after = (type, isThere) =>
    new Promise((resolve) => {
      const start = async (event) => resolve((await probe.untilPainted(isThere)) - event.timeStamp)
      window.addEventListener(type, (event) => void start(event), { once: true, capture: true })
    })
  const claimAt = (selector) =>
    document.querySelector(selector)?.closest('[data-claim]').getAttribute('data-claim')
  /** `selector` stands in a card of another claim than now. */
  probe.untilOther = (type, selector) => {
    const before = claimAt(selector)
    return after(type, () => ![before, undefined].includes(claimAt(selector)))
  }
  probe.untilShown = (type, selector) => after(type, () => probe.isShown(selector))
}

function readPage() {
  const { probe } = window
  /** Bytes of scripts as they came over the wire, of those asked for before `untilMs`. */
  probe.scriptBytes = (untilMs) =>
    performance
      .getEntriesByType('resource')
      .filter((one) => new URL(one.name).pathname.endsWith('.js') && one.startTime < untilMs)
      .reduce((sum, one) => sum + one.encodedBodySize, 0)
  /** The ms between frames while what holds `selector` is scrolled by `px` each frame. */
  probe.scrolled = (selector, frames, px) =>
    new Promise((resolve) => {
      const scroller = document.querySelector(selector).closest('[data-scroller]')
      const deltas = []
      let last = null
      const step = (now) => {
        if (last !== null) deltas.push(now - last)
        last = now
        if (deltas.length === frames) return resolve(deltas)
        scroller.scrollTop += px
        requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    })
  /** Middle of the nth choice of a group on the screen. */
  probe.radioAt = (name, nth) => {
    const group = document.querySelector(`[role="radiogroup"][aria-label="${name}"]`)
    const target = group.querySelectorAll('[role="radio"]')[nth]
    target.scrollIntoView({ block: 'nearest' })
    const box = target.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }
  /** Where words stand on the screen, after they were brought there: the nth place of the article that has them. */
  probe.placeOf = (words, nth) => {
    const root = document.querySelector('article[lang]')
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.nodeValue.includes(words) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    )
    for (let n = 0; n < nth; n += 1) walker.nextNode()
    const node = walker.nextNode()
    node.parentElement.scrollIntoView({ block: 'center' })
    const start = node.nodeValue.indexOf(words)
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + words.length)
    const { left, right, top, height } = range.getClientRects()[0]
    return { left: left + 1, right: right - 1, y: top + height / 2 }
  }
}
