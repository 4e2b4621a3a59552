SELECT understudy.version()
