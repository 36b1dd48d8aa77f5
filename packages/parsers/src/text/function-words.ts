/** Short words that hold sentences together, in the languages that plain-text standards are laid out in. */
const ENGLISH = `a about above after all also an and any are as at be because been before being below between both but by can could does
during each either every for from had has have how if in into is it its itself many may more most must neither no nor not of on one only or other our
out over own per same shall should since so some such than that the their them then there these they this those through to
under until up upon use used uses using very was we were what when where whether which while who will with within without would you your`
const GERMAN = `aber als am auch auf aus bei beim das dem den der des die durch ein eine einem einen einer eines er es für hat ihre im in ist
kann mit muss nach nicht nur oder sich sie sind so soll um und vom von vor werden wird zu zum zur`
const FRENCH = `au aux avec ce ces cette dans de des doit du elle en est et il la le les leur ne ou par pas peut pour qui que sa
se ses son sont sur un une`

const functionWords: ReadonlySet<string> = new Set(`${ENGLISH} ${GERMAN} ${FRENCH}`.split(/\s+/))
export default functionWords
