import type { XmlVisitor } from '../read-xml.js'

export type Property = { name: string; value: string }

/** A suite that holds a test, with the properties that it has in the end. */
export type Suite = { name: string; timestamp: string; properties: Property[] }

export type TestCase = {
  name: string
  classname: string
  status: string
  line: number
  suites: readonly Suite[]
  properties: Property[]
  /** The elements below it that tell its outcome. */
  found: Set<string>
  /** What the first of them says. */
  message: string
}

const OUTCOMES = new Set(['failure', 'error', 'skipped'])
const LONGEST_WORDS = 4000
const MOST_PROPERTIES = 1000

type Attributes = Readonly<Record<string, string>>

const SUITES = new Set(['testsuite', 'testsuites'])

/** A visitor that gathers the test cases of a report on the way. */
export function junitVisitor(): { visitor: XmlVisitor; tests: readonly TestCase[]; root(): string | undefined } {
  const tests: TestCase[] = []
  const suites: Suite[] = []
  let root: string | undefined
  let test: TestCase | undefined
  let property: Property | undefined
  let said: string | undefined
  const visitor: XmlVisitor = {
    open(name, attributes, line) {
      root ??= name
      if (SUITES.has(name)) suites.push(suiteOf(attributes))
      else if (name === 'testcase') {
        test = testOf(attributes, line, [...suites])
        tests.push(test)
      } else if (name === 'property') property = propertyOf(attributes)
      else if (test && OUTCOMES.has(name)) {
        test.found.add(name)
        test.message ||= attributeOf(attributes, 'message')
        said = ''
      }
    },
    text(words) {
      if (said !== undefined) said = lengthened(said, words)
      else if (property) property.value = lengthened(property.value, words)
    },
    close(name) {
      if (SUITES.has(name)) suites.pop()
      else if (name === 'testcase') test = undefined
      else if (name === 'property') {
        keep(property, test ?? suites.at(-1))
        property = undefined
      } else if (test && OUTCOMES.has(name)) {
        test.message ||= firstLine(said ?? '')
        said = undefined
      }
    },
  }
  return { visitor, tests, root: () => root }
}

function lengthened(words: string, more: string): string {
  return words.length < LONGEST_WORDS ? words + more.slice(0, LONGEST_WORDS) : words
}

function keep(property: Property | undefined, holder: { properties: Property[] } | undefined): void {
  if (property && holder && holder.properties.length < MOST_PROPERTIES) holder.properties.push(property)
}

function suiteOf(attributes: Attributes): Suite {
  return { name: attributeOf(attributes, 'name'), timestamp: attributeOf(attributes, 'timestamp'), properties: [] }
}

/** GoogleTest says in `result` what others say in `status`. */
function testOf(attributes: Attributes, line: number, suites: readonly Suite[]): TestCase {
  return {
    name: attributeOf(attributes, 'name'),
    classname: attributeOf(attributes, 'classname'),
    status: attributeOf(attributes, 'result') || attributeOf(attributes, 'status'),
    line,
    suites,
    properties: [],
    found: new Set(),
    message: '',
  }
}

function propertyOf(attributes: Attributes): Property {
  return { name: attributeOf(attributes, 'name'), value: attributeOf(attributes, 'value') }
}

function attributeOf(attributes: Attributes, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] as string).slice(0, LONGEST_WORDS) : ''
}

function firstLine(words: string): string {
  return words.trim().split(/[\r\n]/)[0] ?? ''
}
