/// A pupil's row on the register: one tap for who was there.
public func registerRow(
    _ name: String, fieldPrefix: String, marks: [Choice], chosen: String, reasons: [Choice], reason: String
) -> Markup {
    """
    <fieldset class="register"><legend>\(name)</legend>
    <div class="marks">\(each(Array(marks.enumerated())) { number, mark in
        let id = "\(fieldPrefix)-mark-\(number + 1)"
        return """
            <div><input type="radio" id="\(id)" name="\(fieldPrefix)-mark" value="\(mark.value)"\
            \(flag: "checked=\"checked\"", mark.value == chosen)/><label for="\(id)">\(beat(mark.value))\(mark.label)</label></div>
            """
    })</div>
    <div class="reason"><label for="\(fieldPrefix)-reason">Why absent (optional)</label>
    <select id="\(fieldPrefix)-reason" name="\(fieldPrefix)-reason"><option value=""></option>\
    \(each(reasons) { "<option value=\"\($0.value)\"\(flag: "selected=\"selected\"", $0.value == reason)>\($0.label)</option>" })\
    </select></div>
    </fieldset>
    """
}
