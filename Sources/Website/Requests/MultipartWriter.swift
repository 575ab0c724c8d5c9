/// Writes files as a browser sends them, for the doors' sample requests.
enum MultipartWriter {
    static let boundary = "hocket-sample-boundary"
    static let contentType = "multipart/form-data; boundary=\(boundary)"

    /// Every field of the form as a file.
    static func write(_ form: Form) -> [UInt8] {
        let parts = form.fields.map { field in
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n\(field.value)\r\n"
        }
        return Array((parts.joined() + "--\(boundary)--\r\n").utf8)
    }
}
