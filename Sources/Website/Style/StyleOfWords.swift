import Markup

enum StyleOfWords {
    static var markup: Markup {
        """
        <p>Words are plain, warm and short. A line is as long as is good to read, and <a href="#main">a link</a> is underlined.</p>
        <h3>A heading inside a part</h3>
        <ul><li>one thing</li><li>another thing <span class="detail">and a detail of it</span></li></ul>
        \(quote("My hands knew it before me.", by: "Mia F.", asked: "Asked by Rafi Penrose, written down word for word by Owen Tarrant", readers: "May be read by the group’s adults, school"))
        \(details("More for whoever wants it", "<p>Closed until it is wanted.</p>"))
        \(details("More that is open", "<p>It opens by itself where something in it is wrong.</p>", isOpen: true))
        \(backLink("The page before", to: "#main"))
        """
    }

    static var standing: Markup {
        """
        <p>\(tag("Logged", .done)) \(tag("Today", .waiting)) \(tag("Not logged yet", .late)) \(tag("To come"))</p>
        \(notice(.done, "Saved at 10:42 by Rafi Penrose"))
        \(notice(.warning, "A group of six", "<p>Three to five leave time for every voice.</p>"))
        \(notice(.plain, "This is what you typed and have not saved", "<p>Kept for you alone since 10:42.</p>\(buttons(button("Let it go", .quiet)))"))
        """
    }
}
