-- Signs in again and again, each thread with an account of its own: guesses at one account side by side are slowed.
-- wrk counts a refusal, which is no redirect, as an error.
dofile(debug.getinfo(1, "S").source:sub(2):match("(.*/)") .. "report.lua")

local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(arguments)
  wrk.method = "POST"
  wrk.body = arguments[number]
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end
