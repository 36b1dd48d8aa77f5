import { attribute, type Element, hasClass, isText, lineOf, within } from './dom.js'

/** Elements that hold no words of the text; `del` holds words that were taken out of it. */
const NO_TEXT = new Set(
  'del script style template noscript head title meta link base button input select textarea datalist canvas audio video iframe object embed map dialog nav progress meter'.split(
    ' ',
  ),
)

const UNSEEN_ROLES = new Set([
  'navigation',
  'doc-toc',
  'search',
  'dialog',
  'alertdialog',
  'tooltip',
  'menu',
  'menubar',
  'toolbar',
])

/** What only screen readers say, as "Skip to the text": signs beside the text, no part of it. */
const FOR_SCREEN_READERS =
  /^(?:(?:[a-z]{2,4}-)?sr-only|visually-?hidden(?:-focusable)?|screen-reader-text|element-invisible)$/

/** Longer than any icon has words. */
const LONGEST_ICON = 200

/** Whether an element shows no words of the text: scripts, navigation, what is hidden, signs that link to their own place. */
export function isUnseen(element: Element): boolean {
  const { tagName } = element
  if (NO_TEXT.has(tagName)) return tagName !== 'script' || !isTex(element)
  if (element.attrs.length === 0) return false
  if (attribute(element, 'hidden') !== undefined || isStyledAway(element)) return true
  if (hasClass(element, FOR_SCREEN_READERS)) return true
  if (UNSEEN_ROLES.has(attribute(element, 'role') ?? '')) return true
  if (attribute(element, 'aria-hidden') === 'true') {
    // The picture of a formula repeats the formula; an icon says nothing.
    return hasClass(element, /^(?:katex-html|mathjax(?:_\w+)?|mjx-.*)$/) || isShorter(element, LONGEST_ICON)
  }
  return tagName === 'a' && isOwnLink(element)
}

function isStyledAway(element: Element): boolean {
  const style = attribute(element, 'style')
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style)
}

/** A pilcrow or the like that links to the place where it stands. */
function isOwnLink(link: Element): boolean {
  const url = attribute(link, 'href')
  if (!url?.includes('#')) return false
  return (
    /^(?:(?:[¶§#⚓⌂\uf0c1]|🔗)\ufe0e?\s*)?$/u.test(lineOf(link)) &&
    !link.childNodes.some((child) => child.nodeName === 'img')
  )
}

/** Whether the words below an element are fewer, without reading all of a long text. */
function isShorter(element: Element, length: number): boolean {
  let left = length
  let nodes = 0
  for (const node of within(element)) {
    if (isText(node)) left -= node.value.trim().length
    if (left <= 0 || ++nodes > 10 * length) return false
  }
  return true
}

/** Whether a script holds a formula in TeX, which MathJax sets. */
export function isTex(script: Element): boolean {
  return /^math\/tex/i.test(attribute(script, 'type') ?? '')
}
