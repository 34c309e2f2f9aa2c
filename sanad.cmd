@echo off
rem Starts the Sanad workstation, building first what is not built. "sanad --help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "NEED=25"
set "JDK="
rem SANAD_JDK goes first, then what the shell names, then where systems and tools put them.
call :try "%SANAD_JDK%"
call :try "%JAVA_HOME%"
call :try "%JAVA_HOME_25_X64%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.m2\jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\scoop\apps") do (
  for /d %%H in ("%%~R\*") do call :try "%%~H"
)
for /f "delims=" %%J in ('where javac 2^>nul') do for %%B in ("%%~dpJ..") do call :try "%%~fB"
if not defined JDK (
  echo Sanad needs JDK %NEED%: install Temurin %NEED% from adoptium.net, or point SANAD_JDK at one. 1>&2
  exit /b 69
)

if /i "%~1"=="package" goto package

set "MODULE=desktop-app"
set "MAIN=dev.sanad.desktop.Launcher"
if /i "%~1"=="bench" (
  set "MODULE=benchmarks"
  set "MAIN=dev.sanad.benchmarks.Bench"
)
set "BUILT=%HERE%\%MODULE%\target\libs\.built"

call :stale
if not defined STALE goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo Sanad is not built yet and Maven is not installed: install Maven 3.8.6 or newer. 1>&2
  exit /b 69
)
echo Building Sanad (the first time takes a few minutes) ... 1>&2
if exist "%HERE%\%MODULE%\target\libs" rmdir /s /q "%HERE%\%MODULE%\target\libs"
setlocal
set "JAVA_HOME=%JDK%"
rem Maven's own libraries use what newer Java warns of; the warnings are not about this program.
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
pushd "%HERE%"
call mvn -B -q -Dstyle.color=never -Pfast -DskipTests -pl %MODULE% -am package 1>&2
set "ENDED=%ERRORLEVEL%"
popd
endlocal & set "ENDED=%ENDED%"
if not "%ENDED%"=="0" (
  echo The build failed; the lines above say why. 1>&2
  exit /b 70
)
type nul > "%BUILT%"

:run
set "APPJAR="
set "JAR="
for /f "delims=" %%J in ('dir /b "%HERE%\desktop-app\target\desktop-app-*.jar"') do set "APPJAR=%HERE%\desktop-app\target\%%J"
for /f "delims=" %%J in ('dir /b "%HERE%\%MODULE%\target\%MODULE%-*.jar"') do set "JAR=%HERE%\%MODULE%\target\%%J"
if not defined SANAD_TIER set "SANAD_TIER=4"
rem The arguments as they were typed; "bench" itself is not one of its own.
set ARGS=%*
if /i "%~1"=="bench" call :rest %*
rem The workstation's own jar stands before JavaFX.
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=%SANAD_TIER% --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%HERE%\desktop-app\src\main\launcher\logging.properties" "-Dsanad.home=%HERE%" %SANAD_JAVA_OPTS% -cp "%APPJAR%;%JAR%;%HERE%\%MODULE%\target\libs\*" %MAIN% %ARGS%
exit /b %ERRORLEVEL%

:package
rem Packages of this system, in installers\target\packages.
where mvn >nul 2>nul
if errorlevel 1 (
  echo Packages are made with Maven 3.8.6 or newer. 1>&2
  exit /b 69
)
call :rest %*
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
pushd "%HERE%"
call mvn -B -ntp -Ppackage -DskipTests -Dspotless.check.skip=true -pl installers -am verify %ARGS%
set "ENDED=%ERRORLEVEL%"
popd
exit /b %ENDED%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" call :version %%L "%~1"
exit /b 0

:version
for /f "tokens=1 delims=." %%M in ("%~1") do if "%%M"=="%NEED%" set "JDK=%~2"
exit /b 0

:rest
set "ARGS="
shift /1
:more
if "%~1"=="" exit /b 0
set ARGS=%ARGS% %1
shift /1
goto more

:stale
rem Whether anything of the sources is newer than what was built; where PowerShell cannot tell, it is not.
set "STALE="
if not exist "%BUILT%" (
  set "STALE=1"
  exit /b 0
)
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:BUILT).LastWriteTimeUtc; $parts = @('pom.xml'); foreach ($module in 'service-core', 'sandbox', 'desktop-app', $env:MODULE) { $parts += ($module + '/pom.xml'), ($module + '/src/main') }; foreach ($part in $parts) { if (Get-ChildItem -LiteralPath (Join-Path $env:HERE $part) -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 3 } }" >nul 2>nul
if "%ERRORLEVEL%"=="3" set "STALE=1"
exit /b 0
