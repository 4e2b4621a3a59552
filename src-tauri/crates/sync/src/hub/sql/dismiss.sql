SELECT understudy.dismiss($1, $2)
