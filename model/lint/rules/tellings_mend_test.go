package rules_test

var mendTellings = []telling{}
