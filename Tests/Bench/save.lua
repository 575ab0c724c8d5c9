-- Saves session logs. Each thread has one connection and sessions of its own, and counts their revisions as the server does.
dofile(debug.getinfo(1, "S").source:sub(2):match("(.*/)") .. "report.lua")

local threads = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("number", #threads)
end

function init(arguments)
  sessions = dofile(arguments[1])[number]
  turn, saved, refused = 0, 0, 0
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
  turn = turn % #sessions + 1
  local session = sessions[turn]
  return wrk.format("POST", session.path, nil, "revision=" .. session.revision .. "&" .. session.fields)
end

function response(status)
  if status == 303 then
    saved = saved + 1
    sessions[turn].revision = sessions[turn].revision + 1
  else
    refused = refused + 1
  end
end

function done(summary, latency)
  local refusals = 0
  for _, thread in ipairs(threads) do refusals = refusals + thread:get("refused") end
  report(summary, latency, refusals)
end
