import Markup
import Nurture
import Records

/// Says, before it happens, in which week too few instruments are there.
func shortageNotice(_ shortages: [ShortInstrument]) -> Markup {
    when(
        !shortages.isEmpty,
        notice(.warning, "Instruments will run short", "<ul>\(each(shortages) { "<li>\($0.sentence)</li>" })</ul>"))
}
