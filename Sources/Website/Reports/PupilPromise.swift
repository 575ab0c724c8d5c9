import Markup

/// What a pupil is told before any question: who will read it, and what can't stay secret. In a child's words.
enum PupilPromise {
    static let markup: Markup = part(
        "Before we start",
        """
        <ul class="promise">
        <li>We want to know how music is for you. There is no right or wrong.</li>
        <li>You can skip a question. You can stop. Nothing bad happens if you do.</li>
        <li>Your music teacher reads all that you say.</li>
        <li>Who looks after our group at school can see which words or faces you pick.</li>
        <li>When you say something in your own words, you choose who else may read it: people at school, your family, both, or no one else.</li>
        <li>One thing can’t stay a secret. If someone hurts you, or you are not safe, your teacher has to tell a grown-up who can help.</li>
        </ul>
        """)
}
