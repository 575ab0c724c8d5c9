import CZlib

/// Compresses by the system's zlib.
enum Gzip {
    /// - Parameter level: 1 is quick, 9 is small.
    static func compressed(_ bytes: [UInt8], level: Int32) -> [UInt8] {
        var stream = z_stream()
        // 16 beyond the window's bits asks for gzip's own frame.
        let version = zlibVersion()
        guard deflateInit2_(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else {
            return []
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let (inputCount, outputCount) = (input.count, output.count)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(inputCount)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(outputCount)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return Array(output.prefix(written))
    }
}
