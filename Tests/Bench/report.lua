-- Prints what was measured as one line of JSON.
function report(summary, latency, refused)
  local errors = summary.errors
  print(string.format(
    'REPORT {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d}',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), refused,
    errors.connect + errors.read + errors.write + errors.timeout))
end

function done(summary, latency)
  report(summary, latency, summary.errors.status)
end
